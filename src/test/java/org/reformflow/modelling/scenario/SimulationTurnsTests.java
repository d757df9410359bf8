package org.reformflow.modelling.scenario;

import org.junit.jupiter.api.Test;

import org.springframework.web.ErrorResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SimulationTurnsTests {

	private final SimulationTurns turns = new SimulationTurns();

	@Test
	void aPersonWaitsForTheirOwnAndTheThirdForOthers() {
		String done = this.turns.take("an", () -> {
			assertThat(refused("an")).isEqualTo(409);
			return this.turns.take("binh", () -> {
				assertThat(refused("chi")).isEqualTo(429);
				return "xong";
			});
		});

		assertThat(done).isEqualTo("xong");
		assertThat(this.turns.take("an", () -> "lần nữa")).isEqualTo("lần nữa");
	}

	@Test
	void aFailureGivesTheTurnBack() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.turns.take("an", () -> {
			throw new IllegalStateException("hỏng");
		}));

		assertThat(this.turns.take("an", () -> "được")).isEqualTo("được");
	}

	private int refused(String person) {
		try {
			this.turns.take(person, () -> "không được");
			return 200;
		}
		catch (ErrorResponseException ex) {
			return ex.getStatusCode().value();
		}
	}

}
