package org.reformflow.scoring.round;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of scores; what it shows comes from {@link ScoringController}. */
@Controller
class ScoringPage {

	private final ScoringReaders readers;

	ScoringPage(ScoringReaders readers) {
		this.readers = readers;
	}

	@GetMapping("/scoring")
	String page() {
		return "scoring";
	}

	/** Whether the Tasklist links to it. */
	@GetMapping("/camunda/api/ext/scoring")
	@ResponseBody
	@Hidden
	Map<String, Boolean> readable() {
		return Map.of("readable", this.readers.current().isPresent());
	}

}
