package org.reformflow.supervision.board;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.Supervision;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page of progress; what it shows comes from {@code /api/supervision}. Rows link to
 * their process instance for those who see the whole department: they have Cockpit.
 */
@Controller
class BoardPage {

	private final Supervision supervision;

	private final Organisation organisation;

	BoardPage(Supervision supervision, Organisation organisation) {
		this.supervision = supervision;
		this.organisation = organisation;
	}

	@GetMapping("/supervision")
	String page(Model model) {
		model.addAttribute("cockpit",
				this.supervision.of(this.organisation.current()).filter(Scope::isWholeDepartment).isPresent());
		return "supervision";
	}

	/** Whether the Tasklist links to it. */
	@GetMapping("/camunda/api/ext/supervision")
	@ResponseBody
	@Hidden
	Map<String, Boolean> readable() {
		return Map.of("readable", this.supervision.of(this.organisation.current()).isPresent());
	}

}
