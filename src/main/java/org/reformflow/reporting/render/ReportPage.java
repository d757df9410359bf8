package org.reformflow.reporting.render;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of periodic reports; what it shows comes from {@link ReportController}. */
@Controller
class ReportPage {

	private final ReportReaders readers;

	ReportPage(ReportReaders readers) {
		this.readers = readers;
	}

	@GetMapping("/reports")
	String page() {
		return "reports";
	}

	/** Whether the Tasklist links to it. */
	@GetMapping("/camunda/api/ext/reports")
	@ResponseBody
	@Hidden
	Map<String, Boolean> readable() {
		return Map.of("readable", this.readers.department().isPresent());
	}

}
