import {dropOldTranslations, preloadLabels} from '../../tasklist/scripts/locale-cache.js?v=3';

dropOldTranslations();
await preloadLabels('cockpit');

export default {
  app: {name: 'Giám sát', vendor: 'Reform Flow'},
  // One locale only: with two, whichever loads last decides how dates look.
  locales: {availableLocales: ['vi'], fallbackLocale: 'vi'},
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'DD/MM/YYYY HH:mm:ss',
    short: 'DD/MM/YYYY'
  },
  disableWelcomeMessage: true,
  // Raise v with every change of a script: browsers keep them.
  customScripts: ['../tasklist/scripts/vietnamese.js?v=2', '../tasklist/scripts/signed-out.js?v=1',
    'scripts/progress.js?v=5', 'scripts/history.js?v=3', 'scripts/act.js?v=2']
};
