// Elements of the page and of pictures. Texts are only ever set as text, so names cannot become elements or scripts.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param attributes strings and numbers; `true` for an attribute without value; null and false are left out; a function
 *     listens to the event that its name says after `on`
 * @param children elements, and texts, also in nested lists; null and false are left out
 */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An element of a picture. */
export function s(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A name, whose direction does not change that of the text around it. */
export function named(text) {
  return h('bdi', {}, text);
}

/**
 * A text of at most this number of characters. It ends behind a word, so that the words of a label are those of its
 * accessible name, unless the last word is long.
 */
export function short(text, length) {
  const characters = [...text];
  if (characters.length <= length) {
    return text;
  }
  const cut = characters.slice(0, length - 1).join('');
  const end = characters[length - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return (end > cut.length / 2 ? cut.slice(0, end) : cut).trimEnd() + '…';
}

/** The width of a text in a picture, roughly: characters of East Asian scripts are as wide as high. */
export function widthOf(text, size) {
  let width = 0;
  for (const character of text) {
    width += character.codePointAt(0) > 0x2e7f ? size : size * 0.56;
  }
  return width;
}

/**
 * Makes the marks of a picture one stop of the tab key: arrow keys go on from mark to mark, Enter and Space press one.
 *
 * @param next finds the mark that an arrow key leads to; by default the next or previous one
 */
export function roving(marks, press, next = neighbour) {
  marks.forEach((mark, index) => {
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
    mark.addEventListener('focus', () => {
      marks.forEach((other) => other.setAttribute('tabindex', other === mark ? '0' : '-1'));
    });
    mark.addEventListener('click', () => press(index));
    mark.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        press(index);
        return;
      }
      const other = event.key.startsWith('Arrow') ? next(index, event.key, marks.length) : null;
      if (other !== null && marks[other]) {
        event.preventDefault();
        marks[other].focus();
      }
    });
  });
}

function neighbour(index, key, length) {
  return key === 'ArrowDown' || key === 'ArrowRight' ? Math.min(index + 1, length - 1) : Math.max(index - 1, 0);
}
