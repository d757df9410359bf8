import {title} from './shell.js?v=1';

export async function show() {
  title('Quy trình và biểu mẫu');
}
