// The web apps keep translations in localStorage for ever. Raise VERSION with every
// change of a vi.json.
const VERSION = '3';
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

// Puts an app's labels where the app looks first. Some widgets look their labels up once,
// while they are made; without this they may show bare keys on a slow first visit.
export async function preloadLabels(app) {
  const folder = `/camunda/app/${app}/locales/`;
  const key = `${folder}_locales_data_vi_${window.bust}`;
  try {
    const store = JSON.parse(localStorage.getItem(STORE) || '{}');
    if (!store[key]) {
      const labels = await fetch(`${folder}vi.json?bust=${window.bust}`);
      store[key] = JSON.stringify(await labels.json());
      localStorage.setItem(STORE, JSON.stringify(store));
    }
  } catch (error) {
    console.warn('Labels could not be loaded ahead', error);
  }
}
