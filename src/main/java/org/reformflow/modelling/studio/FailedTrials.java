package org.reformflow.modelling.studio;

import java.net.URI;

import org.reformflow.modelling.studio.Trying.FailedTrial;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 400 with the scenarios' report, {@code scenarios}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedTrials {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> failed(FailedTrial ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				String.valueOf(ex.getMessage()));
		problem.setType(URI.create("urn:reform-flow:problem:scenarios-failed"));
		problem.setTitle("Kịch bản không đạt");
		problem.setProperty("scenarios", ex.trial().report());
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
