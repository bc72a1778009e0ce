package io.tieout.bench.stock;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.BinaryJdbcType;

/**
 * Keeps payloads in {@code bytea} columns, as Axon's reference guide advises for
 * PostgreSQL, instead of as large objects.
 */
public class ByteaDialect extends PostgreSQLDialect {

	@Override
	protected String columnType(int sqlTypeCode) {
		return (sqlTypeCode == SqlTypes.BLOB) ? "bytea" : super.columnType(sqlTypeCode);
	}

	@Override
	protected String castType(int sqlTypeCode) {
		return (sqlTypeCode == SqlTypes.BLOB) ? "bytea" : super.castType(sqlTypeCode);
	}

	@Override
	public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
		super.contributeTypes(contributions, registry);
		contributions.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, BinaryJdbcType.INSTANCE);
	}

}
