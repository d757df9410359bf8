package org.reformflow.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers directives that come in by REST and starts their process, once per
 * idempotency key.
 */
@Component
class DirectiveSubmissions {

	/** What a registration answers. */
	record Receipt(String id, String processInstanceId, List<Warning> warnings) {
	}

	private final Directives directives;

	private final DirectiveTable table;

	private final DirectiveIntake intake;

	private final DirectiveProcess process;

	private final TransactionTemplate transaction;

	private final ObjectMapper mapper;

	DirectiveSubmissions(Directives directives, DirectiveTable table, DirectiveIntake intake, DirectiveProcess process,
			TransactionTemplate transaction, ObjectMapper mapper) {
		this.directives = directives;
		this.table = table;
		this.intake = intake;
		this.process = process;
		this.transaction = transaction;
		this.mapper = mapper;
	}

	Receipt submit(String department, DirectiveRequest request, String by, @Nullable String idempotencyKey) {
		String hash = hash(request);
		if (idempotencyKey == null) {
			return register(department, request, by, null, hash);
		}
		return this.table.findByIdempotencyKey(department, idempotencyKey)
			.map((first) -> repeated(first, hash))
			.orElseGet(() -> registerOnce(department, request, by, idempotencyKey, hash));
	}

	private Receipt registerOnce(String department, DirectiveRequest request, String by, String key, String hash) {
		try {
			return register(department, request, by, key, hash);
		}
		catch (DuplicateKeyException ex) {
			return this.table.findByIdempotencyKey(department, key)
				.map((first) -> repeated(first, hash))
				.orElseThrow(() -> ex);
		}
	}

	private Receipt register(String department, DirectiveRequest request, String by, @Nullable String key,
			String hash) {
		NewDirective directive = this.intake.read(department, request);
		return this.transaction.execute((status) -> {
			String id = this.directives.register(department, directive, by, key, hash);
			String processInstance = this.process.start(this.table.get(id));
			this.directives.startedBy(id, processInstance);
			return new Receipt(id, processInstance, this.directives.warnings(id));
		});
	}

	private Receipt repeated(DirectiveRow first, String hash) {
		if (!hash.equals(first.requestHash())) {
			throw new IdempotencyKeyReused();
		}
		return new Receipt(first.id(), String.valueOf(first.processInstanceId()), this.directives.warnings(first.id()));
	}

	private String hash(DirectiveRequest request) {
		try {
			byte[] json = this.mapper.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (JsonProcessingException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
