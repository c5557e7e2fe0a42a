using System.Xml.Linq;
using System.Xml.Schema;

namespace BankGraph.Banking.Tests.Statements;

/// <summary>
/// The part of the message definition camt.053.001.08 that statements use: its elements in their order, how often each
/// may stand there, and the facets of its types.
/// </summary>
internal static class CamtSchema
{
    private const string Text =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
          xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
          targetNamespace="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
        <xs:simpleType name="Max35"><xs:restriction base="xs:string">
          <xs:minLength value="1"/><xs:maxLength value="35"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Max34"><xs:restriction base="xs:string">
          <xs:minLength value="1"/><xs:maxLength value="34"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Max140"><xs:restriction base="xs:string">
          <xs:minLength value="1"/><xs:maxLength value="140"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Currency"><xs:restriction base="xs:string">
          <xs:pattern value="[A-Z]{3,3}"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Number"><xs:restriction base="xs:decimal">
          <xs:totalDigits value="18"/><xs:fractionDigits value="0"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="AmountValue"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/>
          <xs:totalDigits value="18"/><xs:fractionDigits value="5"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Side"><xs:restriction base="xs:string">
          <xs:enumeration value="CRDT"/><xs:enumeration value="DBIT"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="Status"><xs:restriction base="xs:string">
          <xs:enumeration value="BOOK"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="BalanceCode"><xs:restriction base="xs:string">
          <xs:enumeration value="OPBD"/><xs:enumeration value="CLBD"/></xs:restriction></xs:simpleType>
        <xs:complexType name="Amount"><xs:simpleContent><xs:extension base="AmountValue">
          <xs:attribute name="Ccy" type="Currency" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
        <xs:complexType name="Date"><xs:choice>
          <xs:element name="Dt" type="xs:date"/><xs:element name="DtTm" type="xs:dateTime"/></xs:choice>
          </xs:complexType>
        <xs:complexType name="Named"><xs:sequence><xs:element name="Nm" type="Max140"/></xs:sequence></xs:complexType>
        <xs:complexType name="Header"><xs:sequence>
          <xs:element name="MsgId" type="Max35"/><xs:element name="CreDtTm" type="xs:dateTime"/>
          </xs:sequence></xs:complexType>
        <xs:complexType name="Account"><xs:sequence>
          <xs:element name="Id"><xs:complexType><xs:sequence><xs:element name="Othr"><xs:complexType><xs:sequence>
            <xs:element name="Id" type="Max34"/></xs:sequence></xs:complexType></xs:element></xs:sequence>
            </xs:complexType></xs:element>
          <xs:element name="Ccy" type="Currency"/><xs:element name="Ownr" type="Named"/>
          <xs:element name="Svcr"><xs:complexType><xs:sequence><xs:element name="FinInstnId" type="Named"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
        <xs:complexType name="Balance"><xs:sequence>
          <xs:element name="Tp"><xs:complexType><xs:sequence><xs:element name="CdOrPrtry"><xs:complexType><xs:sequence>
            <xs:element name="Cd" type="BalanceCode"/></xs:sequence></xs:complexType></xs:element></xs:sequence>
            </xs:complexType></xs:element>
          <xs:element name="Amt" type="Amount"/><xs:element name="CdtDbtInd" type="Side"/>
          <xs:element name="Dt" type="Date"/></xs:sequence></xs:complexType>
        <xs:complexType name="Entry"><xs:sequence>
          <xs:element name="NtryRef" type="Max35"/><xs:element name="Amt" type="Amount"/>
          <xs:element name="CdtDbtInd" type="Side"/>
          <xs:element name="Sts"><xs:complexType><xs:choice><xs:element name="Cd" type="Status"/></xs:choice>
            </xs:complexType></xs:element>
          <xs:element name="BookgDt" type="Date"/><xs:element name="ValDt" type="Date"/>
          <xs:element name="AcctSvcrRef" type="Max35"/>
          <xs:element name="BkTxCd"><xs:complexType><xs:sequence><xs:element name="Prtry"><xs:complexType><xs:sequence>
            <xs:element name="Cd" type="Max35"/><xs:element name="Issr" type="Max35"/></xs:sequence></xs:complexType>
            </xs:element></xs:sequence></xs:complexType></xs:element>
          <xs:element name="NtryDtls" minOccurs="0"><xs:complexType><xs:sequence>
            <xs:element name="TxDtls"><xs:complexType><xs:sequence><xs:element name="RmtInf"><xs:complexType>
            <xs:sequence><xs:element name="Ustrd" type="Max140" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
            </xs:element></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType>
        <xs:complexType name="Statement"><xs:sequence>
          <xs:element name="Id" type="Max35"/><xs:element name="LglSeqNb" type="Number" minOccurs="0"/>
          <xs:element name="CreDtTm" type="xs:dateTime"/>
          <xs:element name="FrToDt"><xs:complexType><xs:sequence><xs:element name="FrDtTm" type="xs:dateTime"/>
            <xs:element name="ToDtTm" type="xs:dateTime"/></xs:sequence></xs:complexType></xs:element>
          <xs:element name="Acct" type="Account"/>
          <xs:element name="Bal" type="Balance" minOccurs="2" maxOccurs="2"/>
          <xs:element name="Ntry" type="Entry" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
        <xs:element name="Document"><xs:complexType><xs:sequence><xs:element name="BkToCstmrStmt"><xs:complexType>
          <xs:sequence><xs:element name="GrpHdr" type="Header"/><xs:element name="Stmt" type="Statement"/></xs:sequence>
          </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    /// <summary>Everything that is wrong with a message.</summary>
    public static IReadOnlyList<string> Validate(XDocument message)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(XmlSchema.Read(new StringReader(Text), null) ?? throw new XmlSchemaException("No schema."));
        var findings = new List<string>();
        message.Validate(schemas, (_, found) => findings.Add(found.Message));
        return findings;
    }
}
