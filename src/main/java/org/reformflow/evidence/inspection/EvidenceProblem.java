package org.reformflow.evidence.inspection;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A request about evidence is refused: an RFC 9457 problem with a stable type and a
 * Vietnamese detail.
 */
public final class EvidenceProblem extends ErrorResponseException {

	private EvidenceProblem(HttpStatus status, String type, String title, String detail) {
		super(status, problem(status, type, title, detail), null);
	}

	public static EvidenceProblem notSignedIn() {
		return new EvidenceProblem(HttpStatus.UNAUTHORIZED, "not-signed-in", "Chưa đăng nhập",
				"Phiên làm việc đã hết. Hãy đăng nhập lại.");
	}

	public static EvidenceProblem forbidden(String detail) {
		return new EvidenceProblem(HttpStatus.FORBIDDEN, "forbidden", "Không có quyền", detail);
	}

	public static EvidenceProblem notFound(String detail) {
		return new EvidenceProblem(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy", detail);
	}

	public static EvidenceProblem closed() {
		return new EvidenceProblem(HttpStatus.CONFLICT, "task-closed", "Công việc đã kết thúc",
				"Công việc đã hoàn thành hoặc đang tạm dừng nên không thêm, xóa tệp được nữa. Hãy tải lại trang.");
	}

	public static EvidenceProblem refused(String detail) {
		return new EvidenceProblem(HttpStatus.BAD_REQUEST, "refused", "Không nhận tệp", detail);
	}

	public static EvidenceProblem tooLarge(String detail) {
		return new EvidenceProblem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Tệp quá lớn", detail);
	}

	public static EvidenceProblem unsupported(String detail) {
		return new EvidenceProblem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type", "Loại tệp không được nhận",
				detail);
	}

	public static EvidenceProblem infected(String name) {
		return new EvidenceProblem(HttpStatus.UNPROCESSABLE_ENTITY, "infected", "Tệp có mã độc", "Tệp “" + name
				+ "” có mã độc nên không được nhận. Hãy quét vi-rút máy tính của bạn và báo bộ phận công nghệ thông tin.");
	}

	public static EvidenceProblem scannerUnavailable() {
		return new EvidenceProblem(HttpStatus.SERVICE_UNAVAILABLE, "scanner-unavailable", "Chưa quét được mã độc",
				"Chưa quét được mã độc nên tệp chưa được nhận. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.");
	}

	private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:reform-flow:problem:evidence-" + type));
		problem.setTitle(title);
		return problem;
	}

}
