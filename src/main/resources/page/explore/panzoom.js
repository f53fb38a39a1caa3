// Moves and enlarges a picture: by dragging, by Ctrl and the wheel, by buttons and by keys.

import { h } from './elements.js';

const LARGEST = 12;
const STEP = 1.4;

/**
 * @param apply called with the new transformation `{ scale, x, y }`
 * @returns the buttons
 */
export function panzoom(picture, { width, height }, apply) {
  let view = { scale: 1, x: 0, y: 0 };
  // One change in a frame.
  let isWaiting = false;
  const change = (next) => {
    const scale = Math.min(Math.max(next.scale, 1), LARGEST);
    const within = (offset, size) => Math.min(Math.max(offset, size * (1 - scale) - size / 3), size / 3);
    view =
      scale === 1 && next.scale <= 1
        ? { scale: 1, x: 0, y: 0 }
        : { scale, x: within(next.x, width), y: within(next.y, height) };
    if (!isWaiting) {
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        apply(view);
      });
    }
  };
  const zoom = (factor, x = width / 2, y = height / 2) => {
    const scale = Math.min(Math.max(view.scale * factor, 1), LARGEST);
    const ratio = scale / view.scale;
    change({ scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio });
  };
  picture.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const box = picture.getBoundingClientRect();
        zoom(
          event.deltaY < 0 ? 1.15 : 1 / 1.15,
          ((event.clientX - box.x) * width) / box.width,
          ((event.clientY - box.y) * height) / box.height,
        );
      }
    },
    { passive: false },
  );
  drag(
    picture,
    (x, y) => change({ ...view, x: view.x + x, y: view.y + y }),
    () => view.scale > 1,
  );
  picture.addEventListener('keydown', (event) => {
    const factor = { '+': STEP, '=': STEP, '-': 1 / STEP }[event.key];
    if (factor && !event.ctrlKey && !event.metaKey) {
      zoom(factor);
    }
  });
  const button = (text, label, press) =>
    h('button', { type: 'button', 'aria-label': label, title: label, onclick: press }, text);
  return h(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': 'Size of the picture' },
    button('+', 'Larger', () => zoom(STEP)),
    button('−', 'Smaller', () => zoom(1 / STEP)),
    button('↺', 'Whole picture', () => change({ scale: 1, x: 0, y: 0 })),
  );
}

/** A press that moves less than a few pixels is a click. */
function drag(picture, move, isLarge) {
  let last = null;
  picture.addEventListener('pointerdown', (event) => {
    last =
      event.button === 0 && (event.pointerType === 'mouse' || isLarge()) ? [event.clientX, event.clientY, false] : null;
  });
  picture.addEventListener('pointermove', (event) => {
    if (!last || (event.buttons & 1) === 0) {
      return;
    }
    const [x, y] = [event.clientX - last[0], event.clientY - last[1]];
    if (last[2] || Math.hypot(x, y) > 4) {
      if (!last[2]) {
        picture.setPointerCapture(event.pointerId);
      }
      last = [event.clientX, event.clientY, true];
      move(x, y);
    }
  });
  picture.addEventListener('pointerup', () => {
    last = null;
  });
}
