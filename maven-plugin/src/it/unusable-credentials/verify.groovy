def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('credential "locked-reader" is a <server> of settings.xml that cannot be decrypted')
assert log.contains('credential "half-reader" is a <server> of settings.xml that lacks <username> or <password>')
assert log.contains('MIGRATION_GATE_TORN_READER_PASSWORD is not set')
assert log.count(': USAGE(2): ') >= 3
['planted0locked0secret', 'planted-half-secret', 'planted-torn-token'].each {
    assert !log.contains(it) : 'a secret in the log'
    assert !outcome.message.contains(it)
}
return true
