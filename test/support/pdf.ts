import { getDocumentProxy } from 'unpdf';

/** What stands on a printed page. */
export interface PrintedPage {
  /** All text without spaces, which a PDF places by its own lights; its number is among it. */
  readonly text: string;
  /** Size of the smallest letters, points. */
  readonly smallest: number;
}

/** Reads the pages of a PDF. */
export async function readPdf(pdf: Buffer): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? item : []));
      return {
        text: squeeze(texts.map(({ str }) => str).join('')),
        smallest: Math.min(...texts.map(({ transform }) => sizeOf(transform as number[]))),
      };
    }),
  );
}

/** Takes out spaces and ligatures. */
export function squeeze(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

function sizeOf([, , x = 0, y = 0]: readonly number[]): number {
  return Math.hypot(x, y);
}
