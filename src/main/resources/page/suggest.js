// Suggestions for the search boxes: a combobox with a list, as the ARIA Authoring Practices describe it. Without this
// script the box searches.
'use strict';

const PATHS = { HUB: '/hubs/', TENANT: '/tenants/', PERSON: '/people/', FUND: '/funds/', SECTOR: '/sectors/' };
const NAMES = { HUB: 'Hub', TENANT: 'Organisation', PERSON: 'Person', FUND: 'Fund', SECTOR: 'Sector' };
const PAUSE = 150;

function attach(input, number) {
  const list = document.createElement('ul');
  list.id = 'suggestions-' + number;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let active = -1;
  let timer = 0;
  let asked = null;

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function select(index) {
    const options = [...list.children];
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    active = index;
    if (index < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', options[index].id);
      options[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function option(suggestion, index) {
    const item = document.createElement('li');
    item.id = list.id + '-' + index;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.dataset.address = PATHS[suggestion.type] + encodeURIComponent(suggestion.entry.slug);
    const name = document.createElement('span');
    name.dir = 'auto';
    name.textContent = suggestion.entry.name;
    item.append(name);
    if (suggestion.matched.text !== suggestion.entry.name) {
      const matched = document.createElement('small');
      matched.dir = 'auto';
      matched.lang = suggestion.matched.language;
      matched.textContent = suggestion.matched.text;
      item.append(' ', matched);
    }
    const type = document.createElement('small');
    type.textContent = NAMES[suggestion.type];
    item.append(' ', type);
    item.addEventListener('click', () => location.assign(item.dataset.address));
    return item;
  }

  async function suggest() {
    const text = input.value.trim();
    asked?.abort();
    if (!text) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const address = '/graphql?documentId=page-suggest&variables=' + encodeURIComponent(JSON.stringify({ text }));
      const response = await fetch(address, { headers: { Accept: 'application/json' }, signal: asked.signal });
      const found = (await response.json()).data?.suggest ?? [];
      if (document.activeElement !== input) {
        return;
      }
      list.replaceChildren(...found.map(option));
      select(-1);
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
    } catch (failed) {
      // A newer text, or no connection: the box still searches.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });
  // A press on a suggestion must not take the focus from the box, which would close the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape' && count) {
      close();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && count) {
      select((active + 1) % count);
      event.preventDefault();
    } else if (event.key === 'ArrowUp' && count) {
      select(active <= 0 ? count - 1 : active - 1);
      event.preventDefault();
    } else if (event.key === 'Enter' && count && active >= 0) {
      location.assign(list.children[active].dataset.address);
      event.preventDefault();
    }
  });
}

document.querySelectorAll('input[name=q]').forEach(attach);
