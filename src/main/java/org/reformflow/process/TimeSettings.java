package org.reformflow.process;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The product's clock, in the time zone of the administration. */
@Configuration(proxyBeanMethods = false)
class TimeSettings {

	@Bean
	Clock clock(@Value("${reformflow.time-zone}") ZoneId zone) {
		return Clock.system(zone);
	}

}
