// New, renamed and removed files of a draft.

import {ask, fileName} from './studio-parts.js?v=1';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Asks for a new file; answers its path or null. */
export function addFile(state) {
  const process = state.view.process;
  const yaml = ['scenarios', 'migrations'].filter(name => !state.files.has(`processes/${process}/${name}.yaml`));
  return ask('Thêm tệp', [], [
    {name: 'kind', label: 'Loại', kind: 'select', options: [['form', 'Biểu mẫu (.form)'], ['dmn', 'Bảng quyết định (.dmn)'],
      ...(yaml.includes('scenarios') ? [['scenarios', 'Kịch bản (scenarios.yaml)']] : []),
      ...(yaml.includes('migrations') ? [['migrations', 'Quy tắc chuyển hồ sơ (migrations.yaml)']] : [])]},
    {name: 'name', label: 'Tên tệp', required: false, max: 60,
      hint: 'Chữ thường không dấu, như y-kien-phap-che. Tệp .yaml không cần tên.'}],
  'Thêm', async ({kind, name}) => {
    const path = pathOf(process, kind, name.trim());
    if (state.files.has(path)) {
      throw new Error(`Đã có tệp ${fileName(path)}. Hãy đặt tên khác.`);
    }
    state.put(path, content(kind, name.trim()));
    return path;
  });
}

/** Asks for another name; answers the new path or null. */
export function renameFile(state, path) {
  const ending = path.split('.').pop();
  const old = fileName(path).replace(`.${ending}`, '');
  return ask(`Đổi tên ${fileName(path)}`, 'Mã bên trong tệp được đổi theo. Nhớ sửa cả chỗ mô hình dùng tệp này; '
    + '“Kiểm tra” sẽ chỉ ra chỗ còn thiếu.',
  [{name: 'name', label: 'Tên mới', value: old, max: 60}], 'Đổi tên', async ({name}) => {
    const next = pathOf(state.view.process, ending, name.trim());
    if (state.files.has(next)) {
      throw new Error(`Đã có tệp ${fileName(next)}. Hãy đặt tên khác.`);
    }
    const text = state.files.get(path);
    state.remove(path);
    state.put(next, ending === 'form' ? renamedForm(text, name.trim())
      : text.replace(new RegExp(`(<(?:\\w+:)?decision\\b[^>]*\\bid=")${old}"`), `$1${name.trim()}"`));
    return next;
  });
}

export function removeFile(state, path) {
  return ask(`Xóa ${fileName(path)}?`, 'Tệp bị bỏ khỏi bản nháp; lấy lại được từ “Các lần lưu”.', [], 'Xóa tệp', async () => {
    state.remove(path);
    return path;
  }, true);
}

function pathOf(process, kind, name) {
  if (kind === 'scenarios' || kind === 'migrations') {
    return `processes/${process}/${kind}.yaml`;
  }
  if (!NAME.test(name)) {
    throw new Error('Tên tệp viết thường, không dấu, nối bằng gạch ngang, như y-kien-phap-che.');
  }
  return `${kind === 'form' ? 'forms' : 'processes'}/${process}/${name}.${kind}`;
}

function renamedForm(text, name) {
  try {
    return JSON.stringify({...JSON.parse(text), id: name}, null, 2);
  } catch (error) {
    return text;
  }
}

function content(kind, name) {
  if (kind === 'form') {
    return JSON.stringify({components: [{type: 'textarea', id: 'Field_opinion', key: 'opinion', label: 'Ý kiến',
      validate: {maxLength: 10000}}, {type: 'button', id: 'Button_submit', action: 'submit', label: 'Gửi'}],
      type: 'default', id: name, schemaVersion: 16, executionPlatform: 'Camunda Platform',
      executionPlatformVersion: '7.24.0'}, null, 2);
  }
  if (kind === 'dmn') {
    return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_${name}" name="${name}" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${name}" name="Bảng quyết định mới" camunda:historyTimeToLive="P3650D">
    <decisionTable id="DecisionTable_1" hitPolicy="UNIQUE">
      <input id="Input_1" label="Điều kiện">
        <inputExpression id="InputExpression_1" typeRef="string">
          <text></text>
        </inputExpression>
      </input>
      <output id="Output_1" label="Kết quả" name="result" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram>
      <dmndi:DMNShape dmnElementRef="${name}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
  }
  return kind === 'scenarios' ? '# Kịch bản của quy trình: xem hướng dẫn\n' : '# Quy tắc chuyển hồ sơ: xem hướng dẫn\n';
}
