// Names, signs and colours of the board, as staff know them (red late, orange due soon, black without
// deadline, blue in term, green done on time, brown done late, violet awaiting); the sign says the same
// without colour. The colours are those of supervision.css.

export const STANDINGS = [
  {code: 'LATE', label: 'Quá hạn', sign: '▲', colour: '#b3261e'},
  {code: 'DUE_SOON', label: 'Sắp đến hạn', sign: '◐', colour: '#a35200'},
  {code: 'IN_TERM', label: 'Trong hạn', sign: '○', colour: '#1f5fa8'},
  {code: 'AWAITING_CONFIRMATION', label: 'Chờ xác nhận', sign: '?', colour: '#6b3fa0'},
  {code: 'NO_DEADLINE', label: 'Không thời hạn', sign: '–', colour: '#222222'},
  {code: 'SUSPENDED', label: 'Tạm dừng', sign: '‖', colour: '#6b6b6b'},
  {code: 'DONE_ON_TIME', label: 'Xong đúng hạn', sign: '✓', colour: '#1c6b3c', done: true},
  {code: 'DONE_LATE', label: 'Xong quá hạn', sign: '✓▲', colour: '#8a5a00', done: true},
  {code: 'DONE_NO_DEADLINE', label: 'Xong, không thời hạn', sign: '✓–', colour: '#4d6b57', done: true}
];

export const GROUPINGS = {
  UNIT: {name: 'Đơn vị', groups: 'byUnit', filter: 'unit'},
  AREA: {name: 'Lĩnh vực', groups: 'byArea', filter: 'area'},
  DIRECTIVE: {name: 'Văn bản', groups: 'byDirective', filter: 'directive'},
  OFFICER: {name: 'Người thực hiện', groups: 'byOfficer', filter: 'officer'},
  MONTH: {name: 'Tháng', groups: 'byMonth', filter: 'month'}
};

/** 97,5% with one decimal; – for null. */
export function percentText(rate) {
  return rate === null || rate === undefined ? '–'
    : `${rate.toLocaleString('vi-VN', {minimumFractionDigits: 1, maximumFractionDigits: 1})}%`;
}

/** The change of a rate in points and in words. */
export function changeText(rate, previous) {
  if (previous === null || previous === undefined) {
    return 'kỳ trước chưa có số liệu';
  }
  const before = `kỳ trước ${percentText(previous)}`;
  if (rate === null || rate === undefined) {
    return before;
  }
  const change = Math.round(10 * (rate - previous)) / 10;
  const points = Math.abs(change).toLocaleString('vi-VN', {minimumFractionDigits: 1, maximumFractionDigits: 1});
  return change === 0 ? `bằng kỳ trước (${percentText(previous)})`
    : `${change > 0 ? '▲ tăng' : '▼ giảm'} ${points} điểm, ${before}`;
}

export function open(group) {
  return STANDINGS.filter(standing => !standing.done).reduce((sum, standing) => sum + (group.numbers[standing.code] || 0), 0);
}

export function all(group) {
  return STANDINGS.reduce((sum, standing) => sum + (group.numbers[standing.code] || 0), 0);
}

export function daysText(days) {
  return days === null || days === undefined ? '' : `${days.toLocaleString('vi-VN')} ngày`;
}
