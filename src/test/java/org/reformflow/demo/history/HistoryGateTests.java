package org.reformflow.demo.history;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** While the clock stands in the past nobody comes in. */
class HistoryGateTests {

	private final HistoryGate gate = new HistoryGate();

	@Test
	void saysHowFarTheExamplesAre() throws Exception {
		this.gate.tell(LocalDate.of(2026, 3, 2));
		MockHttpServletResponse answer = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();

		this.gate.doFilter(new MockHttpServletRequest("POST", "/engine-rest/task"), answer, chain);

		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getHeader("Retry-After")).isNotNull();
		assertThat(answer.getContentAsString()).contains("tháng 03/2026");
		assertThat(chain.getRequest()).isNull();
	}

	@Test
	void letsPeopleInWhenTheyAreMade() throws Exception {
		this.gate.open();
		MockFilterChain chain = new MockFilterChain();

		this.gate.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);

		assertThat(chain.getRequest()).isNotNull();
	}

}
