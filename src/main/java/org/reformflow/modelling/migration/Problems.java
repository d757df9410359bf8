package org.reformflow.modelling.migration;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers that are neither a refusal nor a missing right. */
final class Problems {

	private Problems() {
	}

	/** 404. */
	static ErrorResponseException notFound(String words) {
		return problem(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy", words);
	}

	/** 409. */
	static ErrorResponseException conflict(String words) {
		return problem(HttpStatus.CONFLICT, "conflict", "Có người khác đang làm", words);
	}

	private static ErrorResponseException problem(HttpStatus status, String type, String title, String words) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
		problem.setType(URI.create("urn:reform-flow:problem:" + type));
		problem.setTitle(title);
		return new ErrorResponseException(status, problem, null);
	}

}
