package org.reformflow.security;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in and sessions.
 *
 * @param idle a session ends after this time without a request
 * @param longest a session ends after this time in any case
 * @param changeFirstPassword whether a password that somebody else set must be changed
 * before anything else
 */
@ConfigurationProperties("reformflow.sign-in")
record SignInSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest,
		@DefaultValue("true") boolean changeFirstPassword) {

}
