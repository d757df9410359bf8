package org.reformflow.security;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Puts the sessions of the server into the database. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SignInSettings.class)
class SessionSettings {

	@Bean
	Sessions webSessions(JdbcClient jdbc, SignInSettings settings) {
		return new Sessions(jdbc, settings, Clock.systemUTC());
	}

}
