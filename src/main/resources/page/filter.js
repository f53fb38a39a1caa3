// A filter for the examples of the first page. Without this script all of them are shown.
'use strict';

const examples = document.getElementById('examples');
const label = document.createElement('label');
const input = document.createElement('input');
const count = document.createElement('output');
input.type = 'search';
input.id = 'filter';
label.append('Filter the examples ', input, ' ', count);
examples.querySelector('h2').after(label);

input.addEventListener('input', () => {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const group of examples.querySelectorAll('[data-group]')) {
    let inGroup = 0;
    for (const item of group.querySelectorAll('li')) {
      const text = (group.dataset.group + ' ' + item.textContent).toLowerCase();
      item.hidden = !words.every((word) => text.includes(word));
      inGroup += item.hidden ? 0 : 1;
    }
    group.hidden = inGroup === 0;
    if (group.tagName === 'DETAILS') {
      group.open = words.length > 0 && inGroup > 0;
    }
    shown += inGroup;
  }
  count.value = words.length ? shown + ' found' : '';
});
