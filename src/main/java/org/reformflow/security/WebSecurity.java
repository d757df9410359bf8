package org.reformflow.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.reformflow.organisation.Role;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may reach which path. What is not listed is denied. {@code /api} and
 * {@code /engine-rest} also take HTTP Basic; all other paths only the session of the
 * sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	private static final String[] OPEN = { "/login", "/css/**", "/images/**", "/favicon.ico", "/actuator/health",
			"/actuator/health/liveness", "/actuator/health/readiness" };

	private static final String[] SIGNED_IN = { "/", "/camunda", "/camunda/**", "/modeler", "/modeler/**", "/js/**",
			"/reports", "/scoring", "/supervision", "/supervision/briefing", "/account", "/account/**" };

	/** Camunda's own sign-in and first set-up, which would go round ours. */
	private static final String[] CLOSED = { "/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**",
			"/camunda/app/admin/*/setup/**" };

	private final ProcessEngine engine;

	private final Accounts accounts;

	WebSecurity(ProcessEngine engine, Accounts accounts) {
		this.engine = engine;
		this.accounts = accounts;
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http) throws Exception {
		http.securityMatcher(Paths.any("/api/**", "/engine-rest/**"))
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.anyRequest()
				.authenticated())
			.httpBasic((basic) -> basic.authenticationEntryPoint(Answers::unauthenticated));
		return withCommonRules(http).build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(Paths.any(OPEN))
			.permitAll()
			.requestMatchers(Paths.any("/actuator/**"))
			.hasAuthority(Role.ADMINISTRATOR.group())
			.requestMatchers(Paths.any(CLOSED))
			.denyAll()
			.requestMatchers(Paths.any(SIGNED_IN))
			.authenticated()
			.anyRequest()
			.denyAll())
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(Answers::signedIn)
				.failureHandler(Answers::notSignedIn))
			.logout((logout) -> logout.logoutRequestMatcher(logoutPaths()).logoutSuccessHandler(Answers::signedOut));
		return withCommonRules(http).build();
	}

	private HttpSecurity withCommonRules(HttpSecurity http) throws Exception {
		return http.csrf(CrossSite::protect)
			.securityContext((context) -> context.securityContextRepository(new DelegatingSecurityContextRepository(
					new RequestAttributeSecurityContextRepository(), new SessionSignIn())))
			.headers(Headers::write)
			.requestCache((cache) -> cache.requestCache(Answers.pagesOnly()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(Answers::unauthenticated)
				.accessDeniedHandler(Answers::denied))
			.addFilterBefore(new FreshAccountFilter(this.accounts, this.engine.getIdentityService()),
					AnonymousAuthenticationFilter.class)
			.addFilterAfter(new FirstPasswordFilter(), FreshAccountFilter.class)
			.addFilterAfter(new RestWriteGuard(), AuthorizationFilter.class)
			.addFilterAfter(new BodyGuard(), RestWriteGuard.class);
	}

	/** Our own sign-out and the button of the web apps. */
	private static RequestMatcher logoutPaths() {
		RequestMatcher paths = Paths.any("/logout", "/camunda/api/admin/auth/user/*/logout");
		return (request) -> "POST".equals(request.getMethod()) && paths.matches(request);
	}

	/** Before Camunda's own redirect of these addresses. */
	@Bean
	FilterRegistrationBean<Filter> webAppEntry() {
		var registration = new FilterRegistrationBean<Filter>(
				(request, response, chain) -> Answers.redirect((HttpServletResponse) response, "/"));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
		return registration;
	}

	@Bean
	FilterRegistrationBean<WebAppSignInFilter> webAppSignIn() {
		var registration = new FilterRegistrationBean<>(new WebAppSignInFilter(this.engine));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		return registration;
	}

	/** Before Camunda's own check, which ends the session. */
	@Bean
	FilterRegistrationBean<WebAppTokenFilter> webAppToken() {
		var registration = new FilterRegistrationBean<>(new WebAppTokenFilter());
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		return registration;
	}

}
