package org.reformflow.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no handler answered: a page that says what to do, problem details below
 * the API paths; never a message or a trace of the cause.
 */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		Problem problem = Problem.of(statusOf(request));
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (path instanceof String uri && Paths.isApi(uri)) {
			ProblemDetail detail = problem.detail();
			return ResponseEntity.status(statusOf(request))
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(detail);
		}
		return page(problem, statusOf(request));
	}

	private static ModelAndView page(Problem problem, HttpStatus status) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("code", status.value());
		page.addObject("title", problem.title());
		page.addObject("advice", problem.advice());
		return page;
	}

	private static HttpStatus statusOf(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : null;
		return (status != null) ? status : HttpStatus.NOT_FOUND;
	}

}
