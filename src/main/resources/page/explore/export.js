// Saves pictures and tables as files.

const SVG = 'http://www.w3.org/2000/svg';
/** The height of a title above a picture. */
const TITLE = 32;

/** What a picture takes from the style sheet, and what a file therefore must say itself. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
  'paint-order',
  'visibility',
];

/**
 * Pictures as a file that looks the same without the page, one below the other with their titles. What is not visible is
 * left out.
 */
export function svgText(pictures, titles = []) {
  const { width, height } = sizeOf(pictures, titles);
  const root = create('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  const page = getComputedStyle(document.body);
  root.append(create('rect', { width, height, fill: page.backgroundColor }));
  let y = 0;
  pictures.forEach((picture, index) => {
    if (titles[index]) {
      const title = create('text', {
        x: 2,
        y: y + 22,
        fill: page.color,
        'font-size': '16px',
        'font-family': page.fontFamily,
      });
      title.textContent = titles[index];
      root.append(title);
      y += TITLE;
    }
    const copy = picture.cloneNode(true);
    settle(picture, copy);
    const [, , ownWidth, ownHeight] = boxOf(picture);
    copy.setAttribute('y', y);
    copy.setAttribute('width', ownWidth);
    copy.setAttribute('height', ownHeight);
    root.append(copy);
    y += ownHeight;
  });
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(root);
}

function create(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

function settle(shown, copy) {
  const style = getComputedStyle(shown);
  for (const name of STYLES) {
    copy.setAttribute(name, style.getPropertyValue(name));
  }
  for (const name of [
    'class',
    'tabindex',
    'role',
    'aria-label',
    'aria-expanded',
    'aria-pressed',
    'aria-hidden',
    'data-key',
  ]) {
    copy.removeAttribute(name);
  }
  const children = [...copy.children];
  [...shown.children].forEach((child, index) => {
    const isShown = getComputedStyle(child).display !== 'none' || child.tagName === 'defs';
    if (!isShown && child.tagName !== 'title') {
      children[index].remove();
    } else if (child.tagName !== 'title') {
      settle(child, children[index]);
    }
  });
}

function boxOf(picture) {
  return picture.getAttribute('viewBox').split(' ').map(Number);
}

function sizeOf(pictures, titles) {
  const boxes = pictures.map(boxOf);
  const height = boxes.reduce((sum, [, , , own]) => sum + own, 0);
  return { width: Math.max(...boxes.map(([, , own]) => own)), height: height + TITLE * titles.length };
}

/** The same as PNG, with two pixels for each of their own. */
export async function pngOf(pictures, titles = []) {
  const { width, height } = sizeOf(pictures, titles);
  const address = URL.createObjectURL(new Blob([svgText(pictures, titles)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
