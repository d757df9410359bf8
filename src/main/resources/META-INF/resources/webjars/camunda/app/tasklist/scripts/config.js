import {dropOldTranslations, preloadLabels} from './locale-cache.js?v=3';

dropOldTranslations();
await preloadLabels('tasklist');

export default {
  app: {name: 'Công việc', vendor: 'Reform Flow'},
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
  customScripts: ['scripts/vietnamese.js?v=2', 'scripts/signed-out.js?v=1', 'scripts/real-dates.js?v=1', 'scripts/evidence.js?v=2',
    'scripts/notices.js?v=1', 'scripts/deadline-preview.js?v=1', 'scripts/word-form.js?v=1',
    'scripts/pages.js?v=2', 'scripts/matter.js?v=2'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'nhận công việc đang chọn'},
    focusFilter: {key: 'ctrl+shift+f', description: 'đến bộ lọc đầu tiên'},
    focusList: {key: 'ctrl+alt+l', description: 'đến công việc đầu tiên trong danh sách'},
    focusForm: {key: 'ctrl+alt+f', description: 'đến ô đầu tiên của biểu mẫu'},
    startProcess: {key: 'ctrl+alt+p', description: 'mở hộp thoại bắt đầu quy trình'}
  }
};
