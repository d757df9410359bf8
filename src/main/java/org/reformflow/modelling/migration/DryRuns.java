package org.reformflow.modelling.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.migration.Migration.Kind;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.Migration.State;
import org.reformflow.process.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Dry runs on the real cases: few at once, many in the background. */
@Component
class DryRuns implements DisposableBean {

	/** So many are tried while the asker waits. */
	static final int AT_ONCE = 500;

	static final int MOST = 20_000;

	private static final int CHUNK = 50;

	private static final Logger logger = LoggerFactory.getLogger(DryRuns.class);

	private final MigrationRegister register;

	private final MigrationCaseTable cases;

	private final RunningCases running;

	private final EnginePlans engine;

	private final ProcessVersions versions;

	private final Rehearsal rehearsal;

	private final ExecutorService background;

	private final int atOnce;

	/** Those of the background, also while they wait for their turn. */
	private final Set<String> here = ConcurrentHashMap.newKeySet();

	private volatile boolean stopping;

	@Autowired
	DryRuns(MigrationRegister register, MigrationCaseTable cases, RunningCases running, EnginePlans engine,
			ProcessVersions versions, Rehearsal rehearsal) {
		this(register, cases, running, engine, versions, rehearsal, Executors.newSingleThreadExecutor((work) -> {
			Thread thread = new Thread(work, "migration-trial");
			thread.setDaemon(true);
			return thread;
		}), AT_ONCE);
	}

	/**
	 * @param background where many are tried, one dry run after the other
	 * @param atOnce so many are tried while the asker waits
	 */
	DryRuns(MigrationRegister register, MigrationCaseTable cases, RunningCases running, EnginePlans engine,
			ProcessVersions versions, Rehearsal rehearsal, ExecutorService background, int atOnce) {
		this.background = background;
		this.atOnce = atOnce;
		this.register = register;
		this.cases = cases;
		this.running = running;
		this.engine = engine;
		this.versions = versions;
		this.rehearsal = rehearsal;
	}

	/**
	 * Tries a plan on all cases of its old versions.
	 * @return the id of the dry run, which may still run
	 */
	String start(Plan plan, String by) {
		List<Part> parts = plan.parts();
		List<MigrationCase> waiting = parts.stream()
			.flatMap((part) -> this.running.of(part.source()).stream().map((each) -> MigrationCase.waiting(each, part)))
			.toList();
		return start(plan.target().process(), parts, waiting, null, by);
	}

	String start(String process, List<Part> parts, List<MigrationCase> waiting, @Nullable String backOf, String by) {
		if (waiting.isEmpty()) {
			throw new Refusal("Không còn hồ sơ nào đang chạy ở phiên bản này nên không có gì để chuyển.");
		}
		if (waiting.size() > MOST) {
			throw new Refusal("Mỗi lần chạy thử tối đa " + MOST + " hồ sơ. Hãy chọn từng phiên bản.");
		}
		Migration trial = this.register
			.open(new MigrationRegister.Opening(Kind.TRIAL, process, parts, null, backOf, "", by), waiting);
		if (waiting.size() <= this.atOnce) {
			run(trial);
		}
		else {
			this.here.add(trial.id());
			this.background.execute(() -> run(trial));
		}
		return trial.id();
	}

	private void run(Migration trial) {
		try {
			List<MigrationCase> waiting = this.cases.of(trial.id(), Result.WAITING);
			boolean on = this.register.alive(trial.id());
			for (Part part : trial.parts()) {
				on = on && run(trial, part, waiting.stream()
					.filter((each) -> each.source().equals(part.source()) && each.target().equals(part.target()))
					.toList());
			}
			if (on) {
				this.register.end(trial.id(), State.ENDED, null);
			}
		}
		catch (RuntimeException ex) {
			logger.error("Dry run {} broke off", trial.id(), ex);
			this.register.end(trial.id(), State.BROKEN, "Lượt chạy thử bị hỏng giữa chừng; hãy chạy thử lại.");
		}
		finally {
			if (!this.stopping) {
				this.here.remove(trial.id());
			}
		}
	}

	/** False when somebody has stopped it, or the server stops. */
	private boolean run(Migration trial, Part part, List<MigrationCase> waiting) {
		MigrationPlan plan = this.engine.plan(part.source(), part.target(), part.instructions());
		ModelSteps from = this.versions.steps(part.source());
		ModelSteps to = this.versions.steps(part.target());
		for (int i = 0; i < waiting.size(); i += CHUNK) {
			List<MigrationCase> told = new ArrayList<>();
			for (MigrationCase each : waiting.subList(i, Math.min(i + CHUNK, waiting.size()))) {
				if (this.stopping) {
					return false;
				}
				told.add(each.told(this.rehearsal.of(plan, part, from, to, each.instance())));
			}
			if (!this.register.tell(trial.id(), told)) {
				return false;
			}
			this.here.forEach(this.register::alive);
		}
		return true;
	}

	/** Why a case cannot follow just now; null if it could. */
	@Nullable String obstacle(Part part, String instance) {
		return this.rehearsal
			.of(this.engine.plan(part.source(), part.target(), part.instructions()), part,
					this.versions.steps(part.source()), this.versions.steps(part.target()), instance)
			.problem();
	}

	/** The server stops: what is not done is to be asked for again. */
	@Override
	public void destroy() throws InterruptedException {
		this.stopping = true;
		this.background.shutdown();
		this.background.awaitTermination(10, TimeUnit.SECONDS);
		this.here.forEach((id) -> this.register.end(id, State.BROKEN,
				"Máy chủ dừng giữa lượt chạy thử; không hồ sơ nào thay đổi. Hãy chạy thử lại."));
	}

}
