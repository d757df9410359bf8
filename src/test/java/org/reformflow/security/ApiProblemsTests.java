package org.reformflow.security;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.process.Refusal;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ApiProblemsTests {

	private MockMvc api;

	@BeforeEach
	void setUp() {
		this.api = MockMvcBuilders.standaloneSetup(new Failing()).setControllerAdvice(new ApiProblems()).build();
	}

	@Test
	void aRefusalSaysWhy() throws Exception {
		expect(get("/api/refusal"), 400, "refused", "Số văn bản đã có");
	}

	@Test
	void anAuthorizationOfTheEngineIsForbiddenWithoutDetails() throws Exception {
		expect(get("/api/authorization"), 403, "forbidden", "quản trị viên");
	}

	@Test
	void malformedJsonIsNamed() throws Exception {
		expect(post("/api/body").contentType(MediaType.APPLICATION_JSON).content("{"), 400, "malformed", "JSON");
	}

	@Test
	void theWrongMediaTypeIsNamed() throws Exception {
		expect(post("/api/body").contentType(MediaType.TEXT_PLAIN).content("x"), 415, "unsupported-media-type",
				"Content-Type");
	}

	@Test
	void theWrongMethodIsNamed() throws Exception {
		expect(delete("/api/body"), 405, "method-not-allowed", "HTTP");
	}

	@Test
	void aMissingParameterIsNamed() throws Exception {
		expect(get("/api/parameter"), 400, "missing-parameter", "“year”");
	}

	@Test
	void aParameterOfTheWrongTypeIsNamed() throws Exception {
		expect(get("/api/parameter?year=x"), 400, "malformed", "“year”");
	}

	@Test
	void anUnexpectedFailureHidesItsCauseBehindAnIncident() throws Exception {
		this.api.perform(get("/api/bug"))
			.andExpect(status().isInternalServerError())
			.andExpect(jsonPath("$.type").value("urn:reform-flow:problem:unexpected"))
			.andExpect(jsonPath("$.incident").value(hasLength(36)))
			.andExpect(content().string(not(containsString("secret"))));
	}

	@Test
	void pagesGetTheErrorPageInstead() throws Exception {
		this.api.perform(get("/bug")).andExpect(status().isInternalServerError()).andExpect(content().string(""));
	}

	private void expect(RequestBuilder request, int status, String problem, String detail) throws Exception {
		this.api.perform(request)
			.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("urn:reform-flow:problem:" + problem))
			.andExpect(jsonPath("$.detail").value(containsString(detail)));
	}

	@RestController
	static class Failing {

		@GetMapping("/api/refusal")
		String refusal() {
			throw new Refusal("Số văn bản đã có. Hãy chọn số khác.");
		}

		@GetMapping("/api/authorization")
		String authorization() {
			throw new AuthorizationException("user x lacks READ on y");
		}

		@PostMapping("/api/body")
		String body(@RequestBody Map<String, String> body) {
			return "ok";
		}

		@GetMapping("/api/parameter")
		String parameter(@RequestParam int year) {
			return "ok";
		}

		@GetMapping({ "/api/bug", "/bug" })
		String bug() {
			throw new IllegalStateException("secret");
		}

	}

}
