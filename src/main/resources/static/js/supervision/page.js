// The page of progress.

import {ofPage} from './address.js?v=1';
import {mount} from './board.js?v=1';

const board = document.getElementById('board');

mount(board, {
  address: ofPage,
  level: 1,
  instance: board.dataset.cockpit === 'true' ? id => `/camunda/app/cockpit/default/#/process-instance/${encodeURIComponent(id)}/runtime` : null
});
