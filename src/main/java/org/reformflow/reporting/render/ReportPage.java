package org.reformflow.reporting.render;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of periodic reports; what it shows comes from {@link ReportController}. */
@Controller
class ReportPage {

	@GetMapping("/reports")
	String page() {
		return "reports";
	}

}
