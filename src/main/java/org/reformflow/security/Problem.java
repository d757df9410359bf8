package org.reformflow.security;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * The problems that HTTP clients meet (RFC 9457): a stable type
 * {@code urn:reform-flow:problem:<name>}, a Vietnamese title and what to do.
 */
enum Problem {

	REFUSED(HttpStatus.BAD_REQUEST, "Yêu cầu không được chấp nhận", "Hãy sửa dữ liệu theo thông báo rồi gửi lại."),

	MALFORMED(HttpStatus.BAD_REQUEST, "Dữ liệu gửi lên không đọc được",
			"Hãy kiểm tra cú pháp JSON, kiểu dữ liệu và các tham số bắt buộc rồi gửi lại."),

	NUL_CHARACTER(HttpStatus.BAD_REQUEST, "Dữ liệu chứa ký tự NUL",
			"Văn bản không được chứa ký tự NUL (\\u0000). Hãy xóa ký tự này rồi gửi lại."),

	BAD_PATH(HttpStatus.BAD_REQUEST, "Địa chỉ không hợp lệ",
			"Địa chỉ không được chứa ký tự mã hóa lạ, dấu chấm phẩy hoặc đoạn “..”. Hãy dùng địa chỉ chuẩn."),

	MISSING_PARAMETER(HttpStatus.BAD_REQUEST, "Thiếu tham số", "Hãy bổ sung tham số bắt buộc rồi gửi lại."),

	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Chưa đăng nhập", "Hãy đăng nhập rồi thử lại."),

	FORBIDDEN(HttpStatus.FORBIDDEN, "Không có quyền",
			"Vai trò của bạn không được làm việc này. Nếu cần, hãy liên hệ quản trị viên."),

	TOKEN_MISSING(HttpStatus.FORBIDDEN, "Trang này không còn khớp với phiên đăng nhập",
			"Chưa có gì được ghi. Hãy tải lại trang rồi làm lại; bạn không phải đăng nhập lại."),

	PASSWORD_TO_CHANGE(HttpStatus.FORBIDDEN, "Cần đổi mật khẩu trước",
			"Mật khẩu này do người khác đặt. Hãy mở trang /account trên trình duyệt, đặt mật khẩu của riêng bạn rồi làm lại."),

	NOT_FOUND(HttpStatus.NOT_FOUND, "Không tìm thấy", "Hãy kiểm tra lại địa chỉ hoặc mã số."),

	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Phương thức không được hỗ trợ",
			"Hãy dùng phương thức HTTP mà địa chỉ này hỗ trợ."),

	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Không có định dạng được yêu cầu",
			"Hãy dùng một định dạng khác trong tiêu đề Accept."),

	CONFLICT(HttpStatus.CONFLICT, "Dữ liệu vừa được thay đổi", "Hãy tải lại rồi thử lại."),

	TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "Dữ liệu quá lớn",
			"Nội dung tối đa 2 MB, mỗi tệp đính kèm tối đa 20 MB. Hãy rút gọn rồi gửi lại."),

	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Định dạng dữ liệu không được hỗ trợ",
			"Hãy gửi dữ liệu với Content-Type mà địa chỉ này hỗ trợ, thường là application/json."),

	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Hệ thống đang tạm gián đoạn",
			"Cơ sở dữ liệu chưa trả lời. Dữ liệu đã ghi không mất; việc bạn vừa gửi có thể chưa được ghi. "
					+ "Hãy thử lại sau ít phút rồi kiểm tra lại việc đó; nếu vẫn lỗi, báo quản trị viên."),

	UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Hệ thống gặp lỗi",
			"Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị viên kèm mã sự cố.");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpStatus status;

	private final String title;

	private final String advice;

	Problem(HttpStatus status, String title, String advice) {
		this.status = status;
		this.title = title;
		this.advice = advice;
	}

	/** The problem that explains a plain HTTP status. */
	static Problem of(HttpStatusCode status) {
		for (Problem problem : values()) {
			if (problem.status.value() == status.value() && problem != REFUSED && problem != TOKEN_MISSING
					&& problem != PASSWORD_TO_CHANGE) {
				return problem;
			}
		}
		return status.is4xxClientError() ? MALFORMED : UNEXPECTED;
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	String advice() {
		return this.advice;
	}

	ProblemDetail detail() {
		return detail(this.advice);
	}

	ProblemDetail detail(String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, detail);
		problem.setType(type());
		problem.setTitle(this.title);
		return problem;
	}

	private URI type() {
		return URI.create("urn:reform-flow:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/** Answers from a filter, before any controller. */
	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(request, response, this.advice);
	}

	void write(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
		ObjectNode body = JSON.createObjectNode()
			.put("type", type().toString())
			.put("title", this.title)
			.put("status", this.status.value())
			.put("detail", detail)
			.put("message", detail)
			.put("instance", request.getRequestURI());
		response.setStatus(this.status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getOutputStream().write(JSON.writeValueAsBytes(body));
	}

}
