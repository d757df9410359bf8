package org.reformflow.modelling.studio;

import org.reformflow.modelling.Analysts;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of models; what it shows comes from {@code /api/modelling}. */
@Controller
class ModelerPage {

	private final Analysts analysts;

	ModelerPage(Analysts analysts) {
		this.analysts = analysts;
	}

	/** Reading the token writes its cookie, which changes are sent with. */
	@GetMapping("/modeler")
	String page(Model model, CsrfToken token) {
		model.addAttribute("editor", Analysts.isEditor(this.analysts.reader()));
		model.addAttribute("csrf", token.getToken());
		return "modeler";
	}

}
