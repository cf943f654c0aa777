import { describe, expect, it } from 'vitest';
import { cutScene } from '../../src/components/cut.ts';

const chapter = `<p>Before.<a href="#tides/note/1" data-cite>1</a></p>
<section data-scene="flood"><svg viewBox="0 0 1 1"><path d="M0,0"/></svg>
<p>High water.<a href="#tides/note/2" data-cite>2</a><a href="../who/#x">name</a><a href="#tides/ebb">later</a></p>
<script type="application/json">{"a":"<b>"}</script></section>
<section data-scene="ebb"><a href="#tides/note/3" data-cite>3</a></section>`;

describe('a scene that is cut out of its chapter', () => {
  const { html, cited } = cutScene(chapter, 'flood');

  it('comes whole and alone', () => {
    expect(html).toContain('High water.');
    expect(html).toContain('<svg viewBox="0 0 1 1"><path d="M0,0"></path></svg>');
    expect(html).toContain('{"a":"<b>"}');
    expect(html).not.toContain('Before.');
    expect(html).not.toContain('ebb"><a');
  });

  it('brings the notes that it cites', () => {
    expect([...cited]).toEqual([2]);
  });

  it('keeps links within the page in the frame, and no others', () => {
    expect(html.match(/<a [^>]*target="_self"/g)).toHaveLength(2);
    expect(html).toContain('<a href="../who/#x">');
  });

  it('has to be there', () => {
    expect(() => cutScene(chapter, 'drought')).toThrow('no scene "drought"');
  });
});
