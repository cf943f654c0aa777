import type { Expression, Property, SpreadElement } from 'estree';

/** Thrown where an expression is not plain data. */
export class NotLiteral extends Error {}

/**
 * The value of a literal expression in a chapter, read from its syntax tree; nothing is run.
 *
 * @throws NotLiteral for functions, variables, calls and everything else that is not plain data.
 */
export function literal(node: Expression | SpreadElement | null): unknown {
  switch (node?.type) {
    case 'Literal':
      return node.value;
    case 'ArrayExpression':
      return node.elements.map(literal);
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map(entry));
    case 'UnaryExpression': {
      const value = literal(node.argument);
      if (node.operator === '-' && typeof value === 'number') return -value;
      throw new NotLiteral(`"${node.operator}" is no plain data`);
    }
    case 'Identifier':
      if (node.name === 'undefined') return undefined;
      throw new NotLiteral(`"${node.name}" is a variable`);
    default:
      throw new NotLiteral('a calculation is no plain data');
  }
}

function entry(property: Property | SpreadElement): [string, unknown] {
  if (property.type !== 'Property' || property.computed) {
    throw new NotLiteral('only plain fields are allowed');
  }
  const { key, value } = property;
  const name =
    key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
  return [name, literal(value as Expression)];
}
