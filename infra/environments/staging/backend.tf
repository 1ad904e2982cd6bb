# The bucket is made by infra/bootstrap and named in state.s3.tfbackend: terraform init -backend-config=state.s3.tfbackend
terraform {
  backend "s3" {
    key          = "staging/terraform.tfstate"
    region       = "eu-west-2"
    encrypt      = true
    use_lockfile = true
  }
}
