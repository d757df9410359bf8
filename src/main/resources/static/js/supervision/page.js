// The page of progress.

import {ofPage} from './address.js?v=1';
import {mount} from './board.js?v=4';

// What runs opens where supervisors act; what is finished is history.
function instance(id, finished) {
  const place = finished ? `reform-flow/history/${encodeURIComponent(id)}` : `process-instance/${encodeURIComponent(id)}/runtime`;
  return `/camunda/app/cockpit/default/#/${place}`;
}

const board = document.getElementById('board');

mount(board, {
  address: ofPage,
  level: 1,
  instance: board.dataset.cockpit === 'true' ? instance : null
});
