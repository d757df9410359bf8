package org.reformflow.modelling.scenario;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.reformflow.modelling.ModelProblems;

import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Lets one simulation run for a person and two in all, so that the product stays fast.
 */
@Component
class SimulationTurns {

	private static final int AT_ONCE = 2;

	private final Set<String> people = new HashSet<>();

	/**
	 * Does the work in the person's turn.
	 * @throws ErrorResponseException 409 while another one of the person runs; 429 while
	 * others take all turns
	 */
	<T> T take(String person, Supplier<T> work) {
		begin(person);
		try {
			return work.get();
		}
		finally {
			end(person);
		}
	}

	private synchronized void begin(String person) {
		if (this.people.contains(person)) {
			throw ModelProblems
				.conflict("Kịch bản bạn chạy trước đó chưa xong. Hãy đợi kết quả, thường chỉ vài giây, rồi chạy lại.");
		}
		if (this.people.size() >= AT_ONCE) {
			throw ModelProblems.busy("Hai người khác đang chạy kịch bản. Hãy chạy lại sau vài giây.");
		}
		this.people.add(person);
	}

	private synchronized void end(String person) {
		this.people.remove(person);
	}

}
