package org.reformflow.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the model {@code kernel.bpmn} names. */
@Configuration(proxyBeanMethods = false)
class RefusingBeans {

	@Bean
	TaskListener refusingListener() {
		return (task) -> {
			if (task.hasVariable("refused")) {
				throw new Refusal("Việc này đã bị từ chối.");
			}
		};
	}

	@Bean
	JavaDelegate refusingDelegate() {
		return (execution) -> {
			throw new Refusal("Bước này không chạy được.");
		};
	}

}
