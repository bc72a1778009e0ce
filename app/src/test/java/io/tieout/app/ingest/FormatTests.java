package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Duplicate;
import io.tieout.app.ingest.inbox.Counts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * One record is one record, whatever the format it comes in.
 */
class FormatTests {

	@TempDir
	static Path folder;

	private static IngestFixture fixture;

	@BeforeAll
	static void start() {
		fixture = new IngestFixture(folder);
		fixture.register("A1");
	}

	@AfterAll
	static void stop() {
		fixture.close();
	}

	static Stream<Arguments> resources() {
		return Stream.of(arguments("products", """
				{"source":"ERP","sourceId":" P1 ","occurredAt":"2026-02-01T01:00:00+01:00","version":7,"sku":"P1",
				 "name":" A set ","gtin":"","aliases":["P1-OLD "," P1-X"],"unit":" ","stocked":false,
				 "components":[{"sku":"A1","quantity":2.0},{"sku":"B2","quantity":1}]}""", """
				source,sourceId,occurredAt,version,sku,name,aliases,stocked,components.sku,components.quantity
				ERP,P1,2026-02-01T00:00:00Z,7,P1,A set,P1-OLD|P1-X,false,A1,2
				ERP,P1,2026-02-01T00:00:00Z,7,P1,A set,P1-OLD|P1-X,false,B2,1.0"""), arguments("products", """
				{"source":"ERP","sourceId":"P2","occurredAt":"2026-02-01T00:00:00Z","sku":"P2","name":"Plain",
				 "aliases":[],"stocked":true,"components":[]}""", """
				source,sourceId,occurredAt,sku,name,gtin,aliases,unit,stocked
				ERP,P2,2026-02-01T00:00:00Z,P2,Plain,,,,true"""), arguments("stock-movements", """
				{"source":"WMS","sourceId":"M1","occurredAt":"2026-03-01T10:00:00Z","sku":"a1","location":" STORE1",
				 "kind":"RECEIVED","quantity":5,"reason":"","unitCost":{"amount":"1.50","currency":"GBP"},
				 "document":"  "}""", """
				source,sourceId,occurredAt,sku,location,kind,quantity,reason,unitCost,currency,document
				WMS,M1,2026-03-01T10:00:00Z,A1,STORE1,RECEIVED,5.0,,1.5,GBP,"""), arguments("stock-counts", """
				{"source":"WMS","sourceId":"C1","occurredAt":"2026-03-02T10:00:00Z","sku":"A1","location":"STORE1",
				 "quantity":5,"countId":" K1"}""", """
				source,sourceId,occurredAt,sku,location,quantity,countId
				WMS,C1,2026-03-02T10:00:00Z,A1,STORE1,5,K1"""), arguments("stock-statements", """
				{"source":"SHOP","sourceId":"S1","occurredAt":"2026-03-02T10:00:00Z","location":" STORE1",
				 "asOf":"2026-03-02T10:00:00+01:00","meaning":"AVAILABLE","complete":false,
				 "lines":[{"sku":"a1","quantity":-2.0},{"sku":"NEVER-SEEN","quantity":null},{"sku":"B2"}]}""", """
				source,sourceId,occurredAt,location,asOf,meaning,complete,sku,quantity
				SHOP,S1,2026-03-02T10:00:00Z,STORE1,2026-03-02T09:00:00Z,AVAILABLE,false,A1,-2
				SHOP,S1,2026-03-02T10:00:00Z,STORE1,2026-03-02T09:00:00Z,AVAILABLE,false,NEVER-SEEN,
				SHOP,S1,2026-03-02T10:00:00Z,STORE1,2026-03-02T09:00:00Z,AVAILABLE,false,B2,"""),
				arguments("customer-records",
						"""
								{"source":"CRM","sourceId":"ann@example.com","occurredAt":"2026-02-01T00:00:00Z","givenName":" Ann ",
								 "phone":"","email":"ann@example.com","birthDate":"1990-02-31","consents":{}}""",
						"""
								source,sourceId,occurredAt,givenName,phone,email,birthDate,consents.email
								CRM,ann@example.com,2026-02-01T00:00:00Z,Ann,,ann@example.com,1990-02-31,"""),
				arguments("customer-records", """
						{"source":"CRM","sourceId":"bob@example.com","occurredAt":"2026-02-01T00:00:00Z","version":"2",
						 "consents":{"sms":false,"email":true}}""", """
						source,sourceId,occurredAt,version,consents.email,consents.sms
						CRM,bob@example.com,2026-02-01T00:00:00Z,2,true,false"""),
				arguments("orders",
						"""
								{"source":"SHOP","sourceId":"O1","occurredAt":"2026-03-01T10:00:00Z","orderId":"O1",
								 "channel":"web","status":"CONFIRMED","customer":" c-7 ","shipping":{"amount":"3","currency":"GBP"},
								 "lines":[{"sku":"A1","quantity":1,"unitPrice":{"amount":"2.50","currency":"GBP"},"tax":{}},
								  {"sku":"B2","quantity":2.0,"unitPrice":{"amount":" 4 ","currency":"GBP"},
								   "tax":{"amount":"0.80","currency":"GBP"}}]}""",
						"""
								source,sourceId,occurredAt,orderId,channel,status,customer,shipping,sku,quantity,unitPrice,tax,currency
								SHOP,O1,2026-03-01T10:00:00Z,O1,web,CONFIRMED,c-7,3.00,A1,1,2.5,,GBP
								SHOP,O1,2026-03-01T10:00:00Z,O1,web,CONFIRMED,c-7,3.00,B2,2,4.00,0.8,GBP"""),
				arguments("payments", """
						{"source":"PSP","sourceId":"Z1","occurredAt":"2026-03-01T10:00:00Z","orderId":"O1",
						 "paymentId":"Z1","method":" card","installments":null,"kind":"CAPTURED",
						 "amount":{"amount":"12.3","currency":"GBP"}}""", """
						source,sourceId,occurredAt,orderId,paymentId,method,installments,kind,amount,currency
						PSP,Z1,2026-03-01T10:00:00Z,O1,Z1,card,,CAPTURED,12.30,GBP"""),
				arguments("pos-transactions", """
						{"source":"TILL","sourceId":"T1","occurredAt":"2026-03-02T00:15:00Z","store":"STORE1",
						 "workstation":"03","sequence":17,"businessDate":"2026-03-01","type":"SALE",
						 "lines":[{"sku":"A1","quantity":2,"unitPrice":{"amount":"4.50","currency":"GBP"},
						   "amount":{"amount":"8.00","currency":"GBP"}},
						  {"sku":"a1","quantity":-1,"unitPrice":{"amount":"4.5","currency":"GBP"}},
						  {"sku":"A1","quantity":1,"unitPrice":{"amount":"1","currency":"GBP"}}],
						 "tenders":[{"method":"CASH","amount":{"amount":"5.00","currency":"GBP"}},
						  {"method":" CASH","amount":{"amount":"-0.50","currency":"GBP"}}]}""", """
						source,sourceId,occurredAt,store,workstation,sequence,businessDate,type,sku,quantity,unitPrice,\
						amount,currency,tenders.method,tenders.amount
						TILL,T1,2026-03-02T00:15:00Z,STORE1,03,17,2026-03-01,SALE,A1,2,4.50,8.00,GBP,CASH,5
						TILL,T1,2026-03-02T00:15:00Z,STORE1,03,17,2026-03-01,SALE,A1,-1,4.50,,GBP,CASH,-0.5
						TILL,T1,2026-03-02T00:15:00Z,STORE1,03,17,2026-03-01,SALE,A1,1,1.00,,GBP,,"""),
				arguments("pos-transactions", """
						{"source":"TILL","sourceId":"T2","occurredAt":"2026-03-02T08:00:00Z","store":"STORE1",
						 "workstation":"03","sequence":18,"businessDate":"2026-03-02","type":"CONTROL","lines":[]}""",
						"""
								source,sourceId,occurredAt,store,workstation,sequence,businessDate,type
								TILL,T2,2026-03-02T08:00:00Z,STORE1,03,18,2026-03-02,CONTROL"""));
	}

	@ParameterizedTest
	@MethodSource("resources")
	void theSameRecordIsADuplicateInEveryFormat(String resource, String json, String csv) {
		String line = json.replace("\n", "");
		assertThat(fixture.one(resource, json)).isInstanceOf(Accepted.class);
		assertThat(fixture.one(resource, json)).isInstanceOf(Duplicate.class);
		assertThat(fixture.many(resource, line).counts()).isEqualTo(Counts.DUPLICATE);
		assertThat(fixture.csv(resource, csv.split("\n")).counts()).isEqualTo(Counts.DUPLICATE);
		byte[] file = csv.getBytes(StandardCharsets.UTF_8);
		assertThat(fixture.awaitDone(fixture.file(resource, "again.csv", "", file).id()).counts())
			.isEqualTo(Counts.DUPLICATE);
	}

}
