package org.reformflow.modelling.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** Works out where running cases go. */
@Component
class MigrationPlans {

	private static final int MOST_VERSIONS = 20;

	private final ProcessVersions versions;

	private final EnginePlans engine;

	private final MigrationsFiles files;

	private final RunningCases cases;

	MigrationPlans(ProcessVersions versions, EnginePlans engine, MigrationsFiles files, RunningCases cases) {
		this.versions = versions;
		this.engine = engine;
		this.files = files;
		this.cases = cases;
	}

	/**
	 * The plan that a request asks for, with what the engine holds against it.
	 * @throws Refusal naming what is wrong with the request
	 */
	Plan of(PlanRequest request) {
		List<Version> all = this.versions.of(String.valueOf(request.process()));
		if (all.isEmpty()) {
			throw new Refusal("Không có quy trình “" + request.process() + "”. Hãy chọn trong danh sách.");
		}
		Version target = (request.to() != null) ? member(all, request.to()) : all.get(0);
		MigrationsFile file = this.files.of(target);
		List<Plan.Leg> legs = sources(request, all, target).stream()
			.map((source) -> leg(source, target, request, file))
			.toList();
		return new Plan(target, legs, file.problems());
	}

	private List<Version> sources(PlanRequest request, List<Version> all, Version target) {
		if (request.from() == null || request.from().isEmpty()) {
			Map<String, Long> running = this.cases.count(target.process());
			List<Version> older = all.stream()
				.filter((each) -> each.number() < target.number() && running.containsKey(each.definition()))
				.limit(MOST_VERSIONS)
				.toList();
			if (older.isEmpty()) {
				throw new Refusal("Không còn hồ sơ nào đang chạy ở phiên bản cũ của quy trình này.");
			}
			return older;
		}
		if (request.from().size() > MOST_VERSIONS) {
			throw new Refusal("Mỗi lần chuyển tối đa " + MOST_VERSIONS + " phiên bản. Hãy chọn bớt.");
		}
		if (request.from().contains(target.definition())) {
			throw new Refusal("Phiên bản đi và phiên bản đến trùng nhau. Hãy chọn hai phiên bản khác nhau.");
		}
		return request.from().stream().distinct().map((id) -> member(all, id)).toList();
	}

	private static Version member(List<Version> all, String definition) {
		return all.stream()
			.filter((each) -> each.definition().equals(definition))
			.findFirst()
			.orElseThrow(() -> new Refusal("Phiên bản “" + definition + "” không thuộc quy trình “"
					+ all.get(0).process() + "”. Hãy chọn lại phiên bản trong danh sách."));
	}

	private Plan.Leg leg(Version source, Version target, PlanRequest request, MigrationsFile file) {
		ModelSteps from = this.versions.steps(source.definition());
		ModelSteps to = this.versions.steps(target.definition());
		Map<String, String> byFile = known(file.steps(source.tagOrNumber(), target.tagOrNumber()), from, to);
		Map<String, String> byHand = request.stepsOf(source.definition());
		Set<String> afresh = Set.copyOf(request.afreshOf(source.definition()));
		HandMapping.check(byHand, afresh, from, to);
		Map<String, String> wanted = new LinkedHashMap<>(byFile);
		wanted.putAll(byHand);
		List<Instruction> instructions = StepMap.of(from, to,
				this.engine.same(source.definition(), target.definition()), wanted, afresh);
		Part part = new Part(source.definition(), target.definition(), instructions);
		return new Plan.Leg(source, from, to, part, byFile, byHand, problems(part, from, to));
	}

	/** An entry of the file can be about steps that neither version has any more. */
	private static Map<String, String> known(Map<String, String> steps, ModelSteps from, ModelSteps to) {
		Map<String, String> known = new LinkedHashMap<>();
		steps.forEach((old, fresh) -> {
			ModelStep source = from.find(old);
			ModelStep target = to.find(fresh);
			if (source != null && (fresh.isEmpty() || (target != null && source.isLike(target)))) {
				known.put(old, fresh);
			}
		});
		return known;
	}

	private Map<String, String> problems(Part part, ModelSteps from, ModelSteps to) {
		return this.engine.problems(part.source(), part.target(), part.instructions())
			.entrySet()
			.stream()
			.collect(Collectors.toMap((each) -> each.getKey().replace(ModelStep.BODY, ""),
					(each) -> Words.of(each.getValue().get(0), from, to), (one, other) -> one, LinkedHashMap::new));
	}

}
