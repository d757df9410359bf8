// The web apps keep translations in localStorage for ever. Raise VERSION with every
// change of a vi.json.
const VERSION = '1';
const STORE = 'camunda-web';
const VERSION_KEY = 'reform-flow-locale';

export function dropOldTranslations() {
  try {
    if (localStorage.getItem(VERSION_KEY) === VERSION) {
      return;
    }
    const store = JSON.parse(localStorage.getItem(STORE) || '{}');
    Object.keys(store)
      .filter(key => key.includes('_locales_data_'))
      .forEach(key => delete store[key]);
    localStorage.setItem(STORE, JSON.stringify(store));
    localStorage.setItem(VERSION_KEY, VERSION);
  } catch (error) {
    console.warn('Translations could not be refreshed', error);
  }
}
