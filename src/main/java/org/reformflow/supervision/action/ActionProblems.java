package org.reformflow.supervision.action;

import java.net.URI;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answers of these endpoints that are neither a refusal nor a lack of rights. */
final class ActionProblems {

	private ActionProblems() {
	}

	/** Unknown, ended, of another department, or not for this reader: all the same. */
	static ErrorResponseException notFound() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
				"Không tìm thấy, việc đã kết thúc hoặc bạn không được xem. Hãy tải lại trang.");
		problem.setType(URI.create("urn:reform-flow:problem:not-found"));
		problem.setTitle("Không tìm thấy");
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
	}

}
