package org.reformflow.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where people change their own password and end all their sessions. */
@Controller
class AccountPages {

	private final Accounts accounts;

	private final Sessions sessions;

	private final SignInThrottle throttle;

	AccountPages(Accounts accounts, Sessions sessions, SignInThrottle throttle) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.throttle = throttle;
	}

	@GetMapping("/account")
	ModelAndView page(@AuthenticationPrincipal Account person) {
		return page(person, null);
	}

	private static ModelAndView page(Account person, @Nullable String problem) {
		ModelAndView page = new ModelAndView("account");
		page.addObject("person", person.id());
		page.addObject("first", person.passwordToChange());
		page.addObject("problem", problem);
		return page;
	}

	@PostMapping("/account/password")
	ModelAndView change(@AuthenticationPrincipal Account person, @RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String repeated,
			HttpServletRequest request) {
		Optional<String> problem = problem(person, current, password, repeated, request.getRemoteAddr());
		if (problem.isPresent()) {
			return page(person, problem.get());
		}
		this.accounts.choosePassword(person.id(), password);
		if (request.getSession(false) != null) {
			request.changeSessionId();
			this.accounts.find(person.id()).ifPresent((account) -> SessionSignIn.keep(account, request.getSession()));
		}
		return new ModelAndView("redirect:/account?changed");
	}

	private Optional<String> problem(Account person, String current, String password, String repeated, String address) {
		if (this.throttle.refuses(person.id(), address)) {
			return Optional.of("Bạn đã nhập sai mật khẩu hiện tại nhiều lần. Hãy chờ ít phút rồi thử lại.");
		}
		if (!this.accounts.passwordMatches(person.id(), current)) {
			this.throttle.failed(person.id(), address);
			return Optional.of("Mật khẩu hiện tại không đúng. Hãy nhập lại.");
		}
		if (!password.equals(repeated)) {
			return Optional.of("Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại.");
		}
		if (password.equals(current)) {
			return Optional.of("Mật khẩu mới phải khác mật khẩu hiện tại.");
		}
		return PasswordRules.complaint(person.id(), password);
	}

	@PostMapping("/account/sign-out")
	String signOutEverywhere(@AuthenticationPrincipal Account person) {
		this.sessions.endAllOf(person.id());
		return "redirect:/login?logout";
	}

}
