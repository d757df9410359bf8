/** The JSON that one of our addresses answers; rejects with words and the status. */
export async function ask(path) {
  let response;
  try {
    response = await fetch(path, {headers: {Accept: 'application/json, application/problem+json'}, credentials: 'same-origin'});
  } catch (error) {
    throw new Error('Không kết nối được máy chủ. Hãy kiểm tra mạng rồi tải lại trang.');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(body.detail || `Máy chủ chưa trả lời được (mã ${response.status}). Hãy thử lại.`),
      {status: response.status});
  }
  return body;
}
