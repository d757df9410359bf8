package org.reformflow.security;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.ProcessEngine;
import org.reformflow.organisation.Role;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may reach which path. What is not listed is denied. {@code /api} and
 * {@code /engine-rest} also take HTTP Basic; all other paths only the session of the
 * sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	private static final String[] OPEN = { "/login", "/css/**", "/images/**", "/favicon.ico", "/actuator/health" };

	private static final String[] SIGNED_IN = { "/", "/camunda", "/camunda/**", "/modeler", "/modeler/**", "/js/**" };

	/** Camunda's own sign-in and first set-up, which would go round ours. */
	private static final String[] CLOSED = { "/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**",
			"/camunda/app/admin/*/setup/**" };

	private final ProcessEngine engine;

	private final Accounts accounts;

	private final SignIn signIn;

	WebSecurity(ProcessEngine engine, Accounts accounts, SignIn signIn) {
		this.engine = engine;
		this.accounts = accounts;
		this.signIn = signIn;
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http) throws Exception {
		http.securityMatcher("/api/**", "/engine-rest/**")
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
			.requestMatchers(OPEN)
			.permitAll()
			.requestMatchers("/actuator/**")
			.hasAuthority(Role.ADMINISTRATOR.group())
			.requestMatchers(CLOSED)
			.denyAll()
			.requestMatchers(SIGNED_IN)
			.authenticated()
			.anyRequest()
			.denyAll())
			.formLogin((form) -> form.loginPage("/login").successHandler(Answers::signedIn))
			.logout((logout) -> logout.logoutRequestMatcher(logoutPaths()).logoutSuccessHandler(Answers::signedOut));
		return withCommonRules(http).build();
	}

	private HttpSecurity withCommonRules(HttpSecurity http) throws Exception {
		return http.authenticationProvider(this.signIn)
			.csrf(CrossSite::protect)
			.headers(Headers::write)
			.requestCache((cache) -> cache.requestCache(Answers.pagesOnly()))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(Answers::unauthenticated)
				.accessDeniedHandler(Answers::denied))
			.addFilterBefore(new FreshAccountFilter(this.accounts, this.engine.getIdentityService()),
					AnonymousAuthenticationFilter.class);
	}

	/** Our own sign-out and the button of the web apps. */
	private static RequestMatcher logoutPaths() {
		var paths = PathPatternRequestMatcher.withDefaults();
		return new OrRequestMatcher(paths.matcher(HttpMethod.POST, "/logout"),
				paths.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));
	}

	@Bean
	FilterRegistrationBean<WebAppSignInFilter> webAppSignIn() {
		var registration = new FilterRegistrationBean<>(new WebAppSignInFilter(this.engine));
		registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		return registration;
	}

}
