import type { Expression, Property, SpreadElement } from 'estree';

/** Thrown where an expression is not plain data. */
export class NotLiteral extends Error {}

/**
 * The value of a literal expression in a chapter, read from its syntax tree; nothing is run.
 *
 * @throws NotLiteral for functions, variables, calls and everything else that is not plain data.
 */
export function literal(node: Expression | SpreadElement | null | undefined): unknown {
  switch (node?.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node) throw new NotLiteral(`${node.raw ?? ''} is none`);
      return node.value;
    case 'ArrayExpression':
      return node.elements.map(literal);
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map(entry));
    case 'UnaryExpression': {
      const value = literal(node.argument);
      if (node.operator === '-' && typeof value === 'number') return -value;
      throw new NotLiteral(`"${node.operator}" calculates`);
    }
    case 'Identifier':
      if (node.name === 'undefined') return undefined;
      throw new NotLiteral(`"${node.name}" is a variable`);
    case 'SpreadElement':
      throw new NotLiteral('"..." copies from a variable');
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      throw new NotLiteral('here is a function');
    case 'TemplateLiteral':
      throw new NotLiteral('here is a template in backticks');
    case undefined:
      throw new NotLiteral('here is nothing');
    default:
      throw new NotLiteral('here is a calculation');
  }
}

function entry(property: Property | SpreadElement): [string, unknown] {
  if (property.type === 'SpreadElement') throw new NotLiteral('"..." copies from a variable');
  const { key, value } = property;
  if (property.computed || property.method || property.kind !== 'init') {
    throw new NotLiteral('here is a calculated field');
  }
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
  return [name, literal(value as Expression)];
}
