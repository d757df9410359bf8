package org.reformflow.process;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.springframework.stereotype.Component;

/** Turns a {@link PermanentFailure} into an incident without further retries. */
@Component
class PermanentFailures extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setFailedJobCommandFactory(PermanentFailures::afterFailure);
	}

	private static Command<Object> afterFailure(String jobId, Throwable failure) {
		return find(failure).<Command<Object>>map((permanent) -> new GiveUp(jobId, permanent))
			.orElseGet(() -> new DefaultJobRetryCmd(jobId, failure));
	}

	private static Optional<PermanentFailure> find(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(PermanentFailure.class::isInstance)
			.map(PermanentFailure.class::cast)
			.findFirst();
	}

	private static final class GiveUp extends JobRetryCmd {

		GiveUp(String jobId, PermanentFailure failure) {
			super(jobId, failure);
		}

		@Override
		public Object execute(CommandContext context) {
			JobEntity job = getJob();
			if (job != null) {
				job.unlock();
				logException(job);
				job.setRetries(0);
				notifyAcquisition(context);
			}
			return this.jobId;
		}

	}

}
