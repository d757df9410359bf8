package org.reformflow.security;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what our controllers throw into problem details in Vietnamese. Unexpected
 * failures are logged under an incident id that the answer names.
 */
@RestControllerAdvice
@Order(0)
class ApiProblems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	private static final int MAX_ERRORS = 10;

	private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Refusal ex) {
		return answer(Problem.REFUSED.detail(String.valueOf(ex.getMessage())));
	}

	@ExceptionHandler({ AuthorizationException.class, AccessDeniedException.class })
	ResponseEntity<ProblemDetail> forbidden(Exception ex) {
		return answer(Problem.FORBIDDEN.detail());
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, OptimisticLockingException.class })
	ResponseEntity<ProblemDetail> conflict(Exception ex) {
		return answer(Problem.CONFLICT.detail());
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		String incident = UUID.randomUUID().toString();
		log.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), ex);
		if (!Paths.isApi(request)) {
			return errorPage(response, HttpStatus.INTERNAL_SERVER_ERROR);
		}
		ProblemDetail problem = Problem.UNEXPECTED.detail();
		problem.setProperty("incident", incident);
		return ResponseEntity.internalServerError().contentType(PROBLEM).body(problem);
	}

	/**
	 * With a type of its own, so that it reaches also those who accept no other or none
	 * that can be read.
	 */
	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).contentType(PROBLEM).body(problem);
	}

	private static @Nullable ResponseEntity<Object> errorPage(@Nullable HttpServletResponse response,
			HttpStatusCode status) {
		try {
			if (response != null && !response.isCommitted()) {
				response.sendError(status.value());
			}
		}
		catch (IOException ex) {
			log.debug("The reader has left", ex);
		}
		return null;
	}

	/** What Spring itself throws: unreadable bodies, unknown paths, wrong methods. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (request instanceof ServletWebRequest page && !Paths.isApi(page.getRequest())) {
			return errorPage(page.getResponse(), status);
		}
		return ResponseEntity.status(status).headers(headers).contentType(PROBLEM).body(explain(ex, status));
	}

	private static ProblemDetail explain(Exception ex, HttpStatusCode status) {
		if (ex instanceof MissingServletRequestParameterException missing) {
			return Problem.MISSING_PARAMETER.detail("Hãy bổ sung tham số “" + missing.getParameterName() + "”.");
		}
		if (ex instanceof MissingServletRequestPartException missing) {
			return Problem.MISSING_PARAMETER.detail("Hãy bổ sung phần “" + missing.getRequestPartName() + "”.");
		}
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return Problem.MALFORMED.detail("Giá trị của tham số “" + mismatch.getName() + "” không đúng kiểu.");
		}
		if (ex instanceof ErrorResponseException own && own.getBody().getType().toString().startsWith("urn:")) {
			return own.getBody();
		}
		if (ex instanceof MethodArgumentNotValidException invalid) {
			return invalid(invalid.getFieldErrors());
		}
		if (ex instanceof HttpMessageNotReadableException && ex.getCause() instanceof JsonMappingException mapping
				&& !mapping.getPath().isEmpty()) {
			return Problem.MALFORMED.detail("Trường “" + path(mapping)
					+ "” không đúng kiểu dữ liệu hoặc nằm ngoài phạm vi. Hãy sửa theo /api/openapi.json rồi gửi lại.");
		}
		return Problem.of(status).detail();
	}

	/** Names the fields that are wrong, each with what to do. */
	private static ProblemDetail invalid(List<FieldError> errors) {
		List<FieldError> shown = errors.stream().limit(MAX_ERRORS).toList();
		ProblemDetail problem = Problem.REFUSED.detail(shown.stream()
			.map((error) -> error.getField() + ": " + words(error))
			.sorted()
			.collect(Collectors.joining(" ")));
		problem.setProperty("errors",
				shown.stream().map((error) -> Map.of("field", error.getField(), "message", words(error))).toList());
		return problem;
	}

	/** A value that cannot be read has a message of Spring's. */
	private static String words(FieldError error) {
		return error.isBindingFailure() ? "giá trị không đúng kiểu; hãy kiểm tra lại, ngày viết như 2026-03-31."
				: String.valueOf(error.getDefaultMessage());
	}

	/** Such as {@code tasks[0].deadline.date}. */
	private static String path(JsonMappingException ex) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			String name = step.getFieldName();
			path.append((name == null) ? "[" + step.getIndex() + "]" : (path.isEmpty() ? name : "." + name));
		}
		return path.toString();
	}

}
