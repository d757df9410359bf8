package org.reformflow.modelling.gate;

import java.net.URI;

import org.reformflow.modelling.ModelRefused;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 400 with the findings as a list, {@code findings}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedModels {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ModelRefused ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
				String.valueOf(ex.getMessage()));
		problem.setType(URI.create("urn:reform-flow:problem:model-refused"));
		problem.setTitle("Mô hình có lỗi");
		problem.setProperty("findings", ex.findings());
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
