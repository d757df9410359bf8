package org.reformflow.modelling;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers other than 400 and 403 of the addresses below {@code /api/modelling}. */
public final class ModelProblems {

	private ModelProblems() {
	}

	/** 404, with what to do in Vietnamese. */
	public static ErrorResponseException notFound(String detail) {
		return problem(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy", detail);
	}

	/** 409: somebody else was faster; with what to do in Vietnamese. */
	public static ErrorResponseException conflict(String detail) {
		return problem(HttpStatus.CONFLICT, "conflict", "Nội dung đã thay đổi", detail);
	}

	/** 413: more than may be sent. */
	public static ErrorResponseException tooLarge(String detail) {
		return problem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "Nội dung quá lớn", detail);
	}

	/** 429: others are at it; with what to do in Vietnamese. */
	public static ErrorResponseException busy(String detail) {
		return problem(HttpStatus.TOO_MANY_REQUESTS, "busy", "Đang bận", detail);
	}

	private static ErrorResponseException problem(HttpStatus status, String type, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:reform-flow:problem:" + type));
		problem.setTitle(title);
		return new ErrorResponseException(status, problem, null);
	}

}
